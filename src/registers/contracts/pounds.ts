export { inPounds } from '../shared/pounds';
