/** One step from a version of the tables to the next. */
export type Migration = {
  /** What it brings, for messages. */
  readonly name: string;
  /** Statements; carried out in one transaction. */
  readonly sql: string;
};

/**
 * All steps, oldest first; the version of a database is the number of those it has taken. A step that was ever released is never changed:
 * what it got wrong is put right by another one.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'articles and settings',
    // The text stands last: what comes before it is read without going through it.
    sql: `
      create table articles (
        position integer primary key autoincrement,
        id text not null unique,
        server text not null,
        title text not null,
        outlet text,
        author text,
        published text,
        url text,
        original_name text not null,
        original_media_type text not null,
        original_sha256 text not null,
        original_bytes integer not null,
        text_sha256 text not null,
        text_bytes integer not null,
        added_by text not null,
        added_at integer not null,
        revision integer not null unique,
        sketch blob not null,
        text blob not null,
        unique (server, text_sha256)
      ) strict;
      create index articles_of_server on articles (server, position, text_bytes);
      create index articles_by_original on articles (server, original_sha256);
      create table removed_articles (
        revision integer primary key,
        server text not null,
        id text not null
      ) strict;
      create table server_settings (
        server text primary key,
        settings text not null
      ) strict, without rowid;`,
  },
  {
    name: 'notebooks, open questions and feedback',
    // Quotes stand last, like the texts of articles. What hangs on a finding or a question goes with it.
    sql: `
      create table notebooks (
        position integer primary key autoincrement,
        id text not null unique,
        server text not null,
        name text not null,
        folded text not null,
        created_by text,
        created_at integer not null,
        unique (server, folded)
      ) strict;
      create table findings (
        position integer primary key autoincrement,
        id text not null unique,
        server text not null,
        notebook integer not null references notebooks (position),
        question text not null,
        question_folded text not null,
        answer text not null,
        note text not null,
        tags text not null,
        article text not null,
        article_key text not null,
        title text not null,
        outlet text,
        author text,
        published text,
        url text,
        quote_start integer not null,
        quote_end integer not null,
        paragraph integer not null,
        quote_sha256 text not null,
        saved_by text,
        saved_at integer not null,
        message text,
        edited_by text,
        edited_at integer,
        thread text,
        searched text not null,
        quote blob not null,
        unique (notebook, question_folded, article, quote_sha256)
      ) strict;
      create index findings_of_server on findings (server, position);
      create table finding_tags (
        server text not null,
        folded text not null,
        finding integer not null references findings (position) on delete cascade,
        tag text not null,
        primary key (server, folded, finding)
      ) strict, without rowid;
      create index tags_of_finding on finding_tags (finding);
      create table finding_votes (
        finding integer not null references findings (position) on delete cascade,
        person text not null,
        vote text not null,
        primary key (finding, person)
      ) strict, without rowid;
      create table finding_disputes (
        position integer primary key autoincrement,
        finding integer not null references findings (position) on delete cascade,
        reason text not null,
        disputed_by text,
        disputed_at integer not null,
        resolved_reason text,
        resolved_by text,
        resolved_at integer
      ) strict;
      create index disputes_of_finding on finding_disputes (finding);
      create table gaps (
        position integer primary key autoincrement,
        id text not null unique,
        server text not null,
        folded text not null,
        public_question text,
        times integer not null,
        people integer not null,
        first_asked integer not null,
        last_asked integer not null,
        status text not null,
        settled_by text,
        settled_at integer,
        finding integer references findings (position) on delete set null,
        answer text,
        reason text,
        unique (server, folded)
      ) strict;
      create index gaps_by_finding on gaps (finding);
      create table gap_askers (
        gap integer not null references gaps (position) on delete cascade,
        person text not null,
        question text not null,
        times integer not null,
        is_public integer not null,
        primary key (gap, person)
      ) strict, without rowid;
      create table gap_watchers (
        gap integer not null references gaps (position) on delete cascade,
        person text not null,
        primary key (gap, person)
      ) strict, without rowid;
      create table feedback (
        position integer primary key autoincrement,
        server text not null,
        card text not null,
        person text not null,
        verdict text not null,
        reason text not null,
        question text not null,
        status text not null,
        answer text not null,
        article text,
        article_key text,
        quote_start integer,
        quote_end integer,
        given_at integer not null,
        quote blob,
        unique (server, card, person)
      ) strict;
      create table departed_servers (
        server text primary key,
        departed_at integer not null
      ) strict, without rowid;`,
  },
];
