import { useState } from 'preact/hooks';
import type { ButtonView, ComponentView, SelectView } from '../message-view.ts';
import { Icon } from './icons.tsx';
import { Link, Markdown, Spoiler } from './markdown.tsx';
import { FileCard, Media } from './media.tsx';
import { usePage } from './page-context.ts';
import { SelectMenu } from './select-menu.tsx';

type Of<Kind extends ComponentView['kind']> = {
  readonly component: Extract<ComponentView, { kind: Kind }>;
  readonly message: string;
};

const Dots = () => (
  <span class="dots" aria-hidden="true">
    <i />
    <i />
    <i />
  </span>
);

const Button = ({ button, message }: { button: ButtonView; message: string }) => {
  const { use } = usePage();
  const [isBusy, setBusy] = useState(false);
  const { customId, label } = button;
  const kind = `button is-${button.style}`;
  if (button.style === 'link')
    return (
      <Link class={kind} href={button.href} target={button.target}>
        {label}
        <Icon name="open" />
      </Link>
    );
  const click = async (): Promise<void> => {
    if (customId === undefined || isBusy) return;
    setBusy(true);
    await use({ act: 'click', message, customId });
    setBusy(false);
  };
  return (
    <button
      type="button"
      class={kind}
      disabled={button.isDisabled}
      aria-busy={isBusy}
      onClick={() => void click()}
    >
      <span class="button-words">{label}</span>
      {isBusy ? <Dots /> : null}
    </button>
  );
};

const Select = ({ select, message }: { select: SelectView; message: string }) => {
  const { use } = usePage();
  const defaults = select.options.filter(({ isDefault }) => isDefault).map(({ value }) => value);
  const [chosen, setChosen] = useState<readonly string[]>();
  const [isBusy, setBusy] = useState(false);
  const send = async (values: readonly string[]): Promise<void> => {
    const isUnchanged = chosen === undefined && values === defaults;
    if (!isUnchanged && values.length >= select.min) {
      setBusy(true);
      await use({ act: 'select', message, customId: select.customId, values: Array.from(values) });
      setBusy(false);
    }
    setChosen(undefined);
  };
  return (
    <SelectMenu
      select={select}
      label={select.placeholder}
      chosen={chosen ?? defaults}
      isBusy={isBusy}
      onChange={setChosen}
      onDone={(values) => void send(values)}
    />
  );
};

const Row = ({ component, message }: Of<'row'>) => (
  <div class="row">
    {component.children.map((child) =>
      child.kind === 'button' ? (
        <Button key={child.customId ?? child.label} button={child} message={message} />
      ) : (
        <Select key={child.customId} select={child} message={message} />
      ),
    )}
  </div>
);

const Section = ({ component, message }: Of<'section'>) => (
  <div class="section">
    <div class="section-texts">
      {component.texts.map((text, index) => (
        <div key={index} class="text">
          <Markdown tree={text} />
        </div>
      ))}
    </div>
    {component.accessory.kind === 'button' ? (
      <Button button={component.accessory} message={message} />
    ) : (
      <Media media={component.accessory.media} class="thumbnail" />
    )}
  </div>
);

const Container = ({ component, message }: Of<'container'>) => {
  const { accent } = component;
  const box = (
    <div
      class="container"
      style={accent === undefined ? {} : { '--accent': accent }}
      data-accented={accent !== undefined}
    >
      <Components components={component.children} message={message} />
    </div>
  );
  return component.isSpoiler ? <Spoiler isBlock>{box}</Spoiler> : box;
};

const Component = ({ component, message }: { component: ComponentView; message: string }) => {
  switch (component.kind) {
    case 'row':
      return <Row component={component} message={message} />;
    case 'text':
      return (
        <div class="text">
          <Markdown tree={component.content} />
        </div>
      );
    case 'section':
      return <Section component={component} message={message} />;
    case 'separator':
      return <div class="separator" data-drawn={component.isDrawn} data-large={component.isLarge} />;
    case 'gallery':
      return (
        <div class="gallery" data-count={Math.min(component.items.length, 4)}>
          {component.items.map((item, index) => (
            <Media key={index} media={item} class="picture" />
          ))}
        </div>
      );
    case 'file': {
      if (component.file === undefined) return <p class="gone">This file is not there any more.</p>;
      const card = <FileCard file={component.file} />;
      return component.isSpoiler ? <Spoiler isBlock>{card}</Spoiler> : card;
    }
    case 'container':
    default:
      return <Container component={component} message={message} />;
  }
};

/** The components of a message, by its id. */
export const Components = ({
  components,
  message,
}: {
  components: readonly ComponentView[];
  message: string;
}) => (
  <>
    {components.map((component, index) => (
      <Component key={index} component={component} message={message} />
    ))}
  </>
);
