import type { Problem } from '../engine';
import { loadPack } from '../builtin';
import type { OwnEntry, OwnPolicies } from './ownPolicies.svelte';
import type { Opened, Proposal } from './ownProposals';
import type { View } from './view.svelte';
import type { Workspace } from './workspace.svelte';

/** What came of opening or removing files of one's own. */
export type FilesOutcome =
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** The changes on the table do not fit; the reason stands in front of every page. */
  | { readonly kind: 'unfit' }
  | {
      readonly kind: 'loaded';
      readonly ids: readonly string[];
      readonly replaced: readonly string[];
      /** The policy that is on the table now, where it is one of them. */
      readonly inUse: string | undefined;
    }
  | { readonly kind: 'removed'; readonly id: string };

/** Opens and removes policy files, and keeps what is on the table in step with them. */
export class OwnDesk {
  #outcome = $state.raw<FilesOutcome>();
  #isReading = $state(false);

  constructor(
    private readonly own: OwnPolicies,
    private readonly workspace: () => Workspace,
    private readonly view: View,
  ) {}

  get outcome(): FilesOutcome | undefined {
    return this.#outcome;
  }
  get isReading(): boolean {
    return this.#isReading;
  }

  /** Opens files: all of them and the policy among them is used at once, or none and every reason is said. Never rejects. */
  async open(files: readonly Opened[]): Promise<void> {
    if (files.length === 0) return;
    this.#isReading = true;
    this.#outcome = undefined;
    const read = await this.own.read(files);
    this.#isReading = false;
    if (!read.ok) {
      this.#outcome = { kind: 'refused', problems: read.problems };
      return;
    }
    if (!this.#replaceInUse(read.value)) {
      this.#outcome = { kind: 'unfit' };
      return;
    }
    const { fresh, replaced, library } = read.value;
    this.own.accept(read.value);
    const wanted = youngestOf(read.value);
    const pack = wanted === undefined ? undefined : library.packs.get(wanted);
    if (pack && pack !== this.workspace().pack) this.#use(pack);
    const ids = fresh.map(({ value }) => value.id).filter((id) => !replaced.includes(id));
    const inUse = pack && this.workspace().pack === pack ? wanted : undefined;
    this.#outcome = { kind: 'loaded', ids, replaced, inUse };
  }

  /** Removes a file; what it was used for goes back to the policy of the scenario, where the changes fit that. Never rejects. */
  async remove(entry: OwnEntry): Promise<void> {
    const left = await this.own.without(entry);
    if (!left.ok) {
      this.#outcome = { kind: 'refused', problems: left.problems };
      return;
    }
    const { pack, scenario } = this.workspace();
    const isInUse = entry.kind === 'policy' && pack.policy.id === entry.id;
    const fits = isInUse ? this.#use(await loadPack(scenario.policy)) : this.#replaceInUse(left.value);
    if (fits) this.own.accept(left.value);
    this.#outcome = fits ? { kind: 'removed', id: entry.id } : { kind: 'unfit' };
  }

  /** Whether a policy of one's own that is on the table could take its new form there. */
  #replaceInUse({ library }: Proposal): boolean {
    const next = library.packs.get(this.workspace().pack.policy.id);
    return next === undefined || this.#use(next);
  }

  #use(pack: Parameters<Workspace['usePolicy']>[0]): boolean {
    this.view.closeWhy();
    return this.workspace().usePolicy(pack);
  }
}

/** Of the policies that were opened, the last that no other one of them extends. */
function youngestOf({ fresh }: Proposal): string | undefined {
  const policies = fresh.flatMap((file) => (file.kind === 'policy' ? [file.value] : []));
  return policies.filter(({ id }) => !policies.some((each) => each.extends === id)).at(-1)?.id;
}
