import type { ChannelView } from '../protocol.ts';
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';

/** What stands where a channel begins. */
export const ChannelStart = ({ channel }: { channel: ChannelView }) => {
  const { view } = usePage();
  const { name, kind } = channel;
  const words = {
    text: `This is where #${name} begins. Write to @${view.bot.name}, or type / for its commands.`,
    thread: `This is where the thread begins.`,
    direct: `Between you and ${name} alone. Write a question as it is; type / for the commands.`,
  };
  return (
    <div class="channel-start">
      <span class="channel-start-icon">
        <Icon name={kind === 'text' ? 'hash' : kind === 'thread' ? 'thread' : 'at'} />
      </span>
      <h2>{kind === 'text' ? `Welcome to #${name}` : name}</h2>
      <p>{words[kind]}</p>
      {kind === 'thread' ? null : (
        <p class="approximation">
          An approximation of Discord, on this computer alone: what you see is what the bot sent, drawn much
          as Discord draws it.
        </p>
      )}
    </div>
  );
};
