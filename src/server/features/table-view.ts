import { onRequest } from '../guard.ts';
import type { Session } from '../session.ts';
import { chapterIn, openChapter } from './open-chapters.ts';

/** Answers the requests about a table that is looked at in a page of its own. */
export function registerTableView(session: Session): void {
  const { connection, service } = session;
  onRequest(connection, 'tallymark/tableView', null, async ({ uri, ...which }) => {
    const found = await openChapter(session, uri);
    return found ? service.tableView(found.chapter, which, found.settings) : null;
  });
  onRequest(connection, 'tallymark/tableGroups', null, async (params) => {
    const found = await chapterIn(session, params.uri, params.version);
    return found ? service.tableGroups(found.chapter, params, found.settings) : null;
  });
  const noEdit = { edit: null, refusal: '' };
  onRequest(connection, 'tallymark/editCell', noEdit, async (params) => {
    const found = await chapterIn(session, params.uri, params.version);
    return found ? service.editCell(found.chapter, params, found.settings) : noEdit;
  });
  onRequest(connection, 'tallymark/insertPicture', noEdit, async (params) => {
    const found = await chapterIn(session, params.uri, params.version);
    return found ? service.insertPicture(found.chapter, params, found.settings) : noEdit;
  });
}
