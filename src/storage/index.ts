export { Keeper, type Drawer, type Found } from './keeper';
export { openVault } from './openVault';
export {
  changeVersions,
  listOf,
  listProjects,
  putBack,
  removeProject,
  renameProject,
  type WholeProject,
} from './projectList';
export {
  loadProject,
  writeProject,
  writeSettings,
  type Content,
  type Copy,
  type Head,
  type Write,
  type Written,
} from './projects';
export { failureOf, type Failure, type Hand, type Vault, type VaultShelf } from './vault';
