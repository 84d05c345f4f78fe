-- Communities can be found, so the search index is built anew; and those Learning Teams that belong to one are found by it.

create index teams_by_community on teams (community_id) where community_id is not null;
