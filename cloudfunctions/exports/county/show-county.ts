import type { Handler } from '../../modules/handler';
import { getCurrentVersion } from '../../modules/places/county-repository';
import { viewVersion } from './view-version';

export const showCounty: Handler<'county.show'> = async (_, { db }) => viewVersion(await getCurrentVersion(db));
