-- Cards have a number of their own now, drawn by lot; with what it begins is chosen among the badges.
alter table papers.card drop column prefix;
