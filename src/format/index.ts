export { readEntered, type Entered } from './entered';
export { grouped, moneyUnits, yuanIn, type MoneyUnit } from './money';
export { plainText } from './plain';
export { differenceText, quantityText } from './quantity';
export { today } from './today';
export { redline, type RedlineEdit, type RedlinePiece } from './redline';
