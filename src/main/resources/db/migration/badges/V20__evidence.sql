-- Which day was the latest on which badges were given, ended or printed: asked for each time the matrix is looked at.
create index badge_paired on badges.badge (paired);
create index badge_ended on badges.badge (ended) where ended is not null;
create index printing_printed on badges.printing (printed);

-- How many open the door: counted in the index alone.
create index badge_live on badges.badge (id) where ended is null and holder is not null;
