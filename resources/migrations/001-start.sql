-- The records of a Learning Team from choosing the event to its actions, the clock that orders writers, and the journal.

create table workspace (
  id integer primary key check (id = 1),
  format text not null,
  schema_version integer not null,
  workspace_id text not null,
  made_on text not null
);

create table clock (
  id integer primary key check (id = 1),
  tick bigint not null
);

create table journal (
  tick bigint not null,
  seq integer not null,
  step text not null,
  act text not null check (act in ('do', 'undo', 'redo', 'pass')),
  target text,
  operation text not null,
  merge_key text not null,
  undoable integer not null check (undoable in (0, 1)),
  seat text not null,
  team_id text not null,
  at text not null,
  row_table text not null,
  row_id text not null,
  before text,
  after text,
  primary key (tick, seq)
);
create index journal_by_seat on journal (seat, team_id, tick);
create index journal_by_step on journal (step);
create index journal_by_target on journal (target);
create index journal_by_row on journal (row_table, row_id, tick);

create table events (
  id text primary key,
  title text not null,
  story text not null,
  kind text not null,
  when_text text not null,
  occurred_on text,
  place text not null,
  reference text not null,
  link text not null,
  raised_by text not null,
  raised_on text,
  placement text,
  factors text not null,
  formal_process text not null,
  status text not null,
  decision text,
  revs text not null
);
create index events_by_status on events (status);

create table teams (
  id text primary key,
  event_id text references events (id) deferrable initially deferred,
  community_id text,
  title text not null,
  focus text not null,
  stage text not null,
  furthest_stage text not null,
  codesign text not null,
  perspectives_wanted text not null,
  owner_card text not null,
  reply_promised_by text,
  social_contract text not null,
  soak_hours integer not null,
  marks text not null,
  soak_prompts text not null,
  read_back_on text,
  signed_off_on text,
  wording_decisions text not null,
  agreed_to_share integer not null check (agreed_to_share in (0, 1)),
  look_backs text not null,
  noted_warnings text not null,
  stopped text,
  closed_on text,
  archived_on text,
  sealed text,
  revs text not null
);
create index teams_by_event on teams (event_id);

create table people (
  id text primary key,
  name text not null,
  job text not null,
  organisation text not null,
  contact text not null,
  revs text not null
);

create table memberships (
  id text primary key,
  team_id text not null references teams (id) deferrable initially deferred,
  person_id text not null references people (id) deferrable initially deferred,
  role text not null,
  unit text not null,
  shift text not null,
  present_at_event text not null,
  does_this_work text not null,
  manages_ids text not null,
  investigates integer not null check (investigates in (0, 1)),
  attended text not null,
  revs text not null
);
create index memberships_by_team on memberships (team_id);
create index memberships_by_person on memberships (person_id);

create table meetings (
  id text primary key,
  team_id text not null references teams (id) deferrable initially deferred,
  kind text not null,
  sitting integer not null,
  planned_local text,
  time_zone text not null,
  planned_minutes integer not null,
  place text not null,
  link text not null,
  calendar_sequence integer not null,
  phase text not null,
  furthest_phase text not null,
  started_at text,
  paused_spans text not null,
  extensions text not null,
  owner_left_at text,
  owner_absent text,
  contract_agreed_at text,
  early_start_reason text not null,
  prompts_asked text not null,
  not_reached text not null,
  ended_at text,
  revs text not null
);
create index meetings_by_team on meetings (team_id);

create table steps (
  id text primary key,
  team_id text not null references teams (id) deferrable initially deferred,
  title text not null,
  as_written text not null,
  position integer not null,
  revs text not null
);
create index steps_by_team on steps (team_id);

create table themes (
  id text primary key,
  team_id text not null references teams (id) deferrable initially deferred,
  title text not null,
  insight text not null,
  position integer not null,
  revs text not null
);
create index themes_by_team on themes (team_id);

create table notes (
  id text primary key,
  team_id text not null references teams (id) deferrable initially deferred,
  text text not null,
  kind text,
  step_id text references steps (id) deferrable initially deferred,
  source text not null,
  captured_in text not null,
  captured_at text,
  parked integer not null check (parked in (0, 1)),
  disposition text not null,
  verbatim integer not null check (verbatim in (0, 1)),
  revs text not null
);
create index notes_by_team on notes (team_id);
create index notes_by_meeting on notes (captured_in);
create index notes_by_step on notes (step_id);

create table placements (
  id text primary key,
  team_id text not null references teams (id) deferrable initially deferred,
  note_id text not null references notes (id) deferrable initially deferred,
  theme_id text not null references themes (id) deferrable initially deferred,
  position integer not null,
  revs text not null
);
create unique index placements_once on placements (note_id, theme_id);
create index placements_by_team on placements (team_id);
create index placements_by_theme on placements (theme_id);

create table actions (
  id text primary key,
  team_id text not null references teams (id) deferrable initially deferred,
  text text not null,
  theme_id text references themes (id) deferrable initially deferred,
  note_ids text not null,
  changes text not null,
  aim text,
  strength text,
  champion text not null,
  small_test text not null,
  side_effect text not null,
  how_known text not null,
  due text,
  check_in_on text,
  progress text not null,
  stop_reason text not null,
  updates text not null,
  revs text not null
);
create index actions_by_team on actions (team_id);
create index actions_by_theme on actions (theme_id);
