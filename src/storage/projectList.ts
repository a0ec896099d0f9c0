import { headsOf, type Head } from './projects';
import type { Vault, VaultShelf } from './vault';

/** Everything of a project that is in the vault; what deleting takes away and undoing it brings back. */
export interface WholeProject {
  readonly head: Head;
  readonly parts: Readonly<Partial<Record<VaultShelf, unknown>>>;
}

const parts = ['bodies', 'copies', 'versions'] as const;

/** The projects on the device, the last written first. */
export async function listProjects(vault: Vault): Promise<Head[]> {
  return vault.run('readonly', async (hand) => headsOf(await hand.all('heads')));
}

/** Gives a project another name; what others write meanwhile is not touched. Whether it was there. */
export async function renameProject(vault: Vault, id: string, name: string): Promise<boolean> {
  return vault.run('readwrite', async (hand) => {
    const [head] = headsOf([await hand.get('heads', id)]);
    if (head) await hand.put('heads', id, { ...head, name });
    return head !== undefined;
  });
}

/** Takes a project from the device with all that belongs to it. What it was; undefined where there was none. */
export async function removeProject(vault: Vault, id: string): Promise<WholeProject | undefined> {
  return vault.run('readwrite', async (hand) => {
    const [head] = headsOf([await hand.get('heads', id)]);
    if (!head) return undefined;
    const held: Partial<Record<VaultShelf, unknown>> = {};
    for (const part of parts) {
      held[part] = await hand.get(part, id);
      await hand.drop(part, id);
    }
    await hand.drop('heads', id);
    return { head, parts: held };
  });
}

/** Puts a project there as it was. */
export async function putBack(vault: Vault, { head, parts: held }: WholeProject): Promise<void> {
  await vault.run('readwrite', async (hand) => {
    for (const part of parts) if (held[part] !== undefined) await hand.put(part, head.id, held[part]);
    await hand.put('heads', head.id, head);
  });
}

/** What stands on a shelf for a project: its copies or its versions. */
export async function listOf(
  vault: Vault,
  shelf: 'copies' | 'versions',
  id: string,
): Promise<readonly unknown[]> {
  const found = await vault.run('readonly', (hand) => hand.get(shelf, id));
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

/** Changes the versions of a project inside one transaction, so that two pages do not lose one another's. */
export async function changeVersions(
  vault: Vault,
  id: string,
  change: (versions: readonly unknown[]) => readonly unknown[],
): Promise<void> {
  await vault.run('readwrite', async (hand) => {
    const found = await hand.get('versions', id);
    await hand.put('versions', id, change(Array.isArray(found) ? found : []));
  });
}
