import type { Outcome, Problem } from '../engine';
import {
  refuseTableSize,
  rosterBasis,
  type ColumnUse,
  type RosterBasis,
  type RosterPlan,
  type RosterReport,
  type RosterWording,
  type WrittenEncoding,
} from '../exchange';
import type { OpenedTable, TableWork } from '../worker';
import { layRoster, type LaidRoster } from './layRoster';
import { dataOf } from './withRoster';
import type { RosterMemory } from './rosterMemory';
import type { Workspace } from './workspace.svelte';

/** A file as a browser hands it over. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What came of putting a roster on the table. */
export interface RosterApplied extends LaidRoster {
  readonly file: string;
  readonly schools: number;
}

/** From what change on a figure is called a jump unless said otherwise: 1 is 100%. */
const firstJump = 3 / 10;

/** Opens a roster, shows what it would change, and lays it over the scenario once that is wanted. */
export class RosterDesk {
  #opened = $state.raw<OpenedTable>();
  #plan = $state.raw<RosterPlan>();
  #report = $state.raw<RosterReport>();
  #problems = $state.raw<readonly Problem[]>([]);
  #applied = $state.raw<RosterApplied>();
  #busy = $state(0);
  /** How often something else was asked for; only the newest answer counts. */
  #asked = 0;
  /** What the data that the worker has were made of. */
  #sent: readonly unknown[] = [];
  #isAnew = $state(false);

  constructor(
    private readonly work: Pick<TableWork, 'ask'>,
    private readonly memory: RosterMemory,
    private readonly workspace: () => Workspace,
    private readonly year: () => number,
  ) {}

  get opened(): OpenedTable | undefined {
    return this.#opened;
  }
  get plan(): RosterPlan | undefined {
    return this.#plan;
  }
  get report(): RosterReport | undefined {
    return this.#report;
  }
  get problems(): readonly Problem[] {
    return this.#problems;
  }
  get applied(): RosterApplied | undefined {
    return this.#applied;
  }
  /** The data on the table changed while the file was open, so it was compared anew and nothing was laid over it. */
  get isAnew(): boolean {
    return this.#isAnew;
  }
  get isBusy(): boolean {
    return this.#busy > 0;
  }

  /** Opens a file that was picked or dropped. One that is too large is refused before it is read. */
  async openFile(file: DroppedFile): Promise<void> {
    const tooLarge = refuseTableSize(file.name, file.size);
    if (tooLarge && !tooLarge.ok) {
      this.close();
      this.#problems = tooLarge.problems;
      return;
    }
    await this.#open({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  /** Opens cells that were copied in a spreadsheet. */
  async openPasted(text: string, name: string): Promise<void> {
    await this.#open({ file: name, text });
  }

  /** Forgets the file; what is on the table stays. */
  close(): void {
    this.#asked += 1;
    this.#opened = undefined;
    this.#plan = undefined;
    this.#report = undefined;
    this.#problems = [];
    this.#applied = undefined;
    this.#isAnew = false;
  }

  /** Uses a column for something; remembered by its head. */
  setUse(index: number, use: ColumnUse): Promise<void> {
    const plan = this.#planned();
    const columns = plan.columns.map((column, at) =>
      at === index ? { ...column, use, isSure: true, isUnitStated: true } : column,
    );
    const head = columns[index]?.head;
    if (head !== undefined) this.memory.remember(head, use);
    return this.#compare({ ...plan, columns, confirmed: [...plan.confirmed, index] });
  }

  /** Takes another sheet, or another row of it, for the one with the heads. */
  async setHeads(sheet: number, headRow: number): Promise<void> {
    const plan = this.#planned();
    const columns = await this.#ask({ kind: 'columns', sheet, headRow, remembered: this.memory.uses });
    if (columns?.ok) await this.#compare({ ...fresh(plan.jump), sheet, headRow, columns: columns.value });
  }

  /** Puts a cell right, by row and column of the file counted from 1. */
  correct(row: number, column: number, text: string): Promise<void> {
    const plan = this.#planned();
    return this.#compare({
      ...plan,
      corrections: { ...plan.corrections, [`${String(row)},${String(column)}`]: text },
    });
  }

  /** Decides what becomes of rows; without a decision they are as they were found. */
  decide(rows: readonly number[], decision: string | undefined): Promise<void> {
    const plan = this.#planned();
    const others = Object.entries(plan.decisions).filter(([each]) => !rows.includes(Number(each)));
    const decided = decision === undefined ? [] : rows.map((row) => [String(row), decision] as const);
    return this.#compare({ ...plan, decisions: Object.fromEntries([...others, ...decided]) });
  }

  /** Decides for every school that the file does not have whether it goes. */
  remove(ids: readonly string[], isGone: boolean): Promise<void> {
    const plan = this.#planned();
    const others = plan.removed.filter((id) => !ids.includes(id));
    return this.#compare({ ...plan, removed: isGone ? [...others, ...ids] : others });
  }

  setJump(jump: number): Promise<void> {
    return this.#compare({ ...this.#planned(), jump });
  }

  /** Lays what is used over the scenario, in one step that can be undone. Nothing is changed where that is refused. */
  async apply(): Promise<void> {
    const [plan, opened, workspace] = [this.#planned(), this.#opened, this.workspace()];
    if (!this.#isSent()) {
      await this.#compare(plan);
      this.#isAnew = true;
      return;
    }
    const applied = await this.#ask({ kind: 'apply', plan });
    if (!applied?.ok || !opened) return;
    const laid = layRoster(workspace, opened.file, applied.value);
    if (!laid.ok) {
      this.#problems = laid.problems;
      return;
    }
    const schools = this.#report?.used ?? 0;
    this.close();
    this.#applied = { file: opened.file, schools, ...laid.value };
  }

  /** The roster on the table as a file, or one to fill in for the year on show. */
  write(
    wording: RosterWording & { readonly sheet: string },
    format: 'xlsx' | WrittenEncoding,
    file: string,
    asked?: readonly string[],
  ): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
    return this.work.ask({ kind: 'write', basis: this.#basis(), wording, format, asked, file });
  }

  async #open(source: { file: string; bytes: Uint8Array } | { file: string; text: string }): Promise<void> {
    this.close();
    this.#sent = this.#sources();
    const opened = await this.#ask({
      kind: 'open',
      source,
      basis: this.#basis(),
      remembered: this.memory.uses,
    });
    if (!opened?.ok) return;
    this.#opened = opened.value;
    await this.#compare({ ...fresh(firstJump), ...opened.value.layout });
  }

  async #compare(plan: RosterPlan): Promise<void> {
    this.#plan = plan;
    this.#isAnew = false;
    const isSame = this.#isSent();
    this.#sent = this.#sources();
    const report = await this.#ask({ kind: 'compare', plan, ...(isSame ? {} : { basis: this.#basis() }) });
    if (report) this.#report = report.ok ? report.value : undefined;
  }

  /** The answer, unless something newer was asked for meanwhile; what was refused is said. */
  async #ask<T extends Parameters<TableWork['ask']>[0]>(task: T) {
    this.#asked += 1;
    const asked = this.#asked;
    this.#busy += 1;
    this.#applied = undefined;
    const answer = await this.work.ask(task);
    this.#busy -= 1;
    if (asked !== this.#asked) return undefined;
    this.#problems = answer.ok ? [] : answer.problems;
    return answer;
  }

  #planned(): RosterPlan {
    if (!this.#plan) throw new Error('unreachable: nothing is opened');
    return this.#plan;
  }

  #sources(): readonly unknown[] {
    const { pack, scenario, history } = this.workspace();
    return [pack, scenario, history.table.years, history.table.names];
  }

  #isSent(): boolean {
    return this.#sources().every((each, index) => each === this.#sent[index]);
  }

  #basis(): RosterBasis {
    const { scenario, simulation, history } = this.workspace();
    const { institutions, years } = dataOf(scenario, {
      years: history.table.years,
      names: history.table.names,
    });
    return rosterBasis(simulation.rules, institutions, years, this.year());
  }
}

/** A plan in which nothing was decided yet. */
function fresh(
  jump: number,
): Pick<RosterPlan, 'corrections' | 'decisions' | 'removed' | 'jump' | 'confirmed'> {
  return { corrections: {}, decisions: {}, removed: [], jump, confirmed: [] };
}
