-- Patterns: what has come up in more than one Learning Team, as people have named it, with the themes they put into each.

create table patterns (
  id text primary key,
  name text not null,
  sentence text not null,
  theme_ids text not null,
  revs text not null
);
