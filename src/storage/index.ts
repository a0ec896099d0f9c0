export { Keeper, type Drawer } from './keeper';
