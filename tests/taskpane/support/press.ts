import { screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';

/** Presses a button once it can be pressed: what it needs may yet have to be worked out. */
export async function press(name: string | RegExp, officer: Pick<UserEvent, 'click'> = userEvent): Promise<void> {
  const button = screen.getByRole('button', { name });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
  await officer.click(button);
}
