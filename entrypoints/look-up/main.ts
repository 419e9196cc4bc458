import { findReferences } from '../library-index/find-references';
import { answerLookUps } from './protocol';

answerLookUps(findReferences);
