/** A length or count that Discord bounds, both ends included. */
export type Limit = { readonly min: number; readonly max: number };

const upTo = (max: number): Limit => ({ min: 0, max });
const between = (min: number, max: number): Limit => ({ min, max });

/**
 * Discord's limits, from its API documentation and OpenAPI description (July 2026). Lengths are in UTF-16 units: Discord itself may
 * count code points, of which there are never more, so what passes here passes there.
 */
export const LIMITS = {
  /** Resources / Message, "Create Message". */
  message: {
    content: upTo(2_000),
    embeds: upTo(10),
    stickers: upTo(3),
    attachments: upTo(10),
    attachmentDescription: upTo(1_024),
    /** Action rows of a message without the Components V2 flag. */
    rows: upTo(5),
    allowedMentions: upTo(100),
    nonce: upTo(25),
  },
  /** Resources / Message, "Embed Limits". */
  embed: {
    title: upTo(256),
    description: upTo(4_096),
    fields: upTo(25),
    fieldName: between(1, 256),
    fieldValue: between(1, 1_024),
    footer: upTo(2_048),
    author: upTo(256),
    /** Title, description, field names and values, footer and author of all embeds of a message together. */
    total: 6_000,
  },
  /** Components / Reference. */
  component: {
    /** All components of a Components V2 message, nested ones included. */
    total: 40,
    text: between(1, 4_000),
    /** The text displays of a Components V2 message together. */
    totalText: 4_000,
    sectionTexts: between(1, 3),
    galleryItems: between(1, 10),
    mediaDescription: upTo(1_024),
    containerChildren: between(1, 40),
    rowButtons: between(1, 5),
    customId: between(1, 100),
    label: upTo(80),
    url: between(1, 512),
    selectOptions: between(1, 25),
    optionLabel: between(1, 100),
    optionValue: between(1, 100),
    optionDescription: upTo(100),
    placeholder: upTo(150),
    selectedValues: upTo(25),
    accentColour: upTo(0xff_ff_ff),
  },
  /** Interactions / Receiving and Responding, "Modal", and Components / Reference, "Label". */
  modal: {
    title: between(1, 45),
    components: between(1, 5),
    label: between(1, 45),
    description: upTo(100),
    textInput: upTo(4_000),
    textInputPlaceholder: upTo(100),
    uploads: upTo(10),
  },
  /** Interactions / Receiving and Responding, "Autocomplete". */
  autocomplete: { choices: upTo(25), name: between(1, 100), value: between(1, 100) },
  /** Interactions / Application Commands. */
  command: {
    chatInput: 100,
    user: 15,
    message: 15,
    name: between(1, 32),
    description: between(1, 100),
    options: upTo(25),
    choices: upTo(25),
    choiceName: between(1, 100),
    choiceValue: between(1, 100),
    minLength: between(0, 6_000),
    maxLength: between(1, 6_000),
    /** Names, descriptions and choice values of a command together, each in its longest translation. */
    total: 8_000,
    /** New commands a day, for the application or for one server. */
    createsADay: 200,
  },
  /** Resources / Channel, "Start Thread". */
  thread: { name: between(1, 100) },
  /** Interactions / Receiving and Responding; in milliseconds. */
  interaction: { firstResponse: 3_000, token: 15 * 60_000 },
  /** Topics / Rate Limits, "Global Rate Limit": requests a second with the bot's token; answers to interactions don't count. */
  rest: { requests: 50, window: 1_000 },
  /** Topics / Rate Limits, "Invalid Request Limit": refusals (401, 403, 429) in a time, in milliseconds, after which an address is banned for a while. */
  invalid: { requests: 10_000, window: 10 * 60_000 },
  /** API reference, "Uploading Files"; in bytes. */
  upload: { file: 10 * 1024 * 1024, request: 25 * 1024 * 1024 },
  /** Gateway, "Sending Events" and "Rate Limiting". */
  gateway: {
    sendBytes: 4_096,
    sends: 120,
    /** The time in which `sends` are counted, in milliseconds. */
    sendWindow: 60_000,
    identifiesADay: 1_000,
    /** Milliseconds between two IDENTIFYs of a bot with a `max_concurrency` of 1. */
    identifyInterval: 5_000,
    /** Servers of one shard (Gateway, "Sharding"). */
    guilds: 2_500,
    /** The usual time between heartbeats, in milliseconds. */
    heartbeat: 41_250,
  },
} as const;
