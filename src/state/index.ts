export { allocationEntries } from './allocationEntries';
export { allocationRows, type AllocationRow } from './allocationRows';
export { App, getApp, setApp, type Surroundings } from './app.svelte';
export type { ListedPolicy } from './listedPolicies';
export { carryOver, type DocumentRun } from './carryOver';
export { carriersOf, type Carrier } from './carriers';
export {
  CollegeQuestions,
  marginalUnits,
  payResults,
  type AskedAmounts,
  type FallAnswer,
  type GainAnswer,
  type MarginalAnswer,
  type MarginalUnit,
} from './collegeQuestions.svelte';
export { documentRows } from './documentRows';
export { differenceOf, shareRuleOf, stepsBetween, type ShareRule, type Step } from './documentSteps';
export { Effects } from './effects.svelte';
export { groupChanges, type Change } from './changes';
export {
  baselineSeries,
  chartNumbers,
  differs,
  flagId,
  flowId,
  keyFigures,
  parameterSeries,
  seriesOf,
  sourceIds,
  useIds,
  yearlyFigures,
  type Series,
} from './figures';
export { restsOnExamples } from './feeders';
export { peerMeasures, Peers, type PeerGroup, type PeerMeasure } from './peers.svelte';
export { FiveDocuments } from './fiveDocuments.svelte';
export { Comparison, type NoColumn } from './comparison.svelte';
export type { ColumnRun } from './columnRuns';
export { columnKey, mostColumns, type ColumnSpec } from './columnSpec';
export type { ColumnChange } from './columnChanges';
export {
  commonYears,
  comparedRows,
  comparedSeries,
  figureIn,
  figuresOf,
  greatestDifference,
  isOneCell,
  statusRows,
  turns,
  unitOfFigure,
  type Compared,
  type ComparedFigureId,
  type ComparedRow,
  type StatusRow,
} from './comparedRows';
export { Waterfall } from './waterfall.svelte';
export type { ChangeGroup, Gap, Lack, WaterfallAnswer } from './waterfallSteps';
export type { OwnEntry } from './ownPolicies.svelte';
export { givenValues, provenanceOf, variableOf, type GivenValue } from './provenance';
export { ReadingLines, type Place, type ReadingLine } from './readingLines.svelte';
export { Remedies } from './remedies.svelte';
export { addressOf, type Screen } from './route.svelte';
export type { Question } from './view.svelte';
export type { Asking } from './asking';
export { ChanceDesk, type ChanceAnswer, type RequirementsAnswer } from './chanceDesk.svelte';
export { fanShares, type ChanceRequest, type ChanceRow, type LabFigure } from './chanceProgram';
export {
  SensitivityDesk,
  type LabAsk,
  type LabRequirement,
  type Sensitivity,
} from './sensitivityDesk.svelte';
export { LabChoice, shortfallsOf, type OfferedFigure } from './labChoice.svelte';
export { asKind, firstDistribution, firstEffect, shapeFields } from './distributions';
export { takeOverPatch } from './takeOver';
export { LabTask, type LabChannel, type LabShown } from './labTask.svelte';
export { LeverChoice } from './leverChoice.svelte';
export { leverRange, swingOf, wideReach, type Reach } from './leverReach';
export { leverSource, type LeverSource } from './leverSource';
export { exactRow, exactStanding, standingAt } from './requirementStanding';
export { nearestIn, roundedInside, roundedTo } from './roundedInside';
export { SharesDesk, type Shares } from './sharesDesk.svelte';
export { TakingOver, type Expectation, type LeverAt, type TakenOver } from './takingOver.svelte';
export { resetUncertainty, setUncertainty, uncertaintyOf } from './uncertainty';
export { TargetsDesk, type Answering, type TargetsAnswer } from './targetsDesk.svelte';
export { statusWords } from './statusWords';
export { Words, type Citation } from './words.svelte';
export { laterFor, Queue } from './queue';
export { pathsUnder, withoutYear } from './datedPatch';
export { pathOf } from './cellPath';
export type { Scope } from './scope';
export { WorkbookDesk, type MadeWorkbook, type Making } from './workbookDesk.svelte';
export { Workspace } from './workspace.svelte';
export { clauseEdits, type ClauseEdit } from './clauseEdits';
export { ClauseEffects, type MeasureEffect } from './clauseEffects.svelte';
export { editFlags } from './editFlags';
export { measures, unitOfMeasure, type Measure } from './measures';
export { resetRules, setRule, takeOverDraft } from './ruleEdit';
export { figureInPatch, placePath, type RuleFigure, type RulePlace } from './ruleFigures';
export { ruleChanges } from './rulePart';
export { draftOf, draftWarnings, openDraft } from './drafts';
export { assumptionsOf, chunksOf, ruleChangeList, type RuleChange } from './memo';
export { ReadingRanking } from './readingRanking.svelte';
export { comparableOf, relationsOf, standingsOf, type RelationSide } from './relations';
export { RosterDesk } from './rosterDesk.svelte';
export { rosterDeskOf } from './rosterDesks';
export type { OpenedTable } from '../worker';
export { RosterMemory } from './rosterMemory';
export { readLink, readProjectFile, runIncoming, type Incoming, type IncomingRun } from './incoming';
export { ProjectDesk } from './projectDesk.svelte';
export { fitsLink, projectFileOf, sharedOf } from './projectFile';
export { thenAndNow, type Moved } from './stamp';
export { workDifference, type Version } from './versions';
