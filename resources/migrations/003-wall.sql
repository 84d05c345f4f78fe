-- What the live wall needs: photos with their bytes by hash, a lasting trace of what was removed or struck, and a lighter journal.

create table attachments (
  id text primary key,
  team_id text not null references teams (id) deferrable initially deferred,
  note_id text references notes (id) deferrable initially deferred,
  name text not null,
  media_type text not null,
  hash text not null,
  position integer not null,
  revs text not null
);
create index attachments_by_team on attachments (team_id);
create index attachments_by_note on attachments (note_id);
create index attachments_by_hash on attachments (hash);

create table attachment_bytes (
  hash text primary key,
  bytes text not null
);

create table erasures (
  id text primary key,
  team_id text,
  row_table text not null,
  kind text not null,
  since text,
  finished integer not null check (finished in (0, 1)),
  revs text not null
);
create index erasures_by_team on erasures (team_id);

drop index journal_by_target;
create index journal_by_target on journal (target, act, tick) where target is not null;
create index journal_ends_undo on journal (team_id, tick) where ends_undo = 1;
