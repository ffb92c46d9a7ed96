import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';

/** Sentences for the person; problems stay until they are taken away. */
export const Notices = () => {
  const { state, change } = usePage();
  return (
    <div class="notices" role="status" aria-label="Notices">
      {state.notices.map(({ id, text, isProblem }) => (
        <div key={id} class="notice" data-problem={isProblem}>
          {isProblem ? <Icon name="warning" /> : null}
          <p>{text}</p>
          <button
            type="button"
            class="icon-button"
            aria-label="Dismiss the notice"
            onClick={() => change({ event: 'heard', id })}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
};
