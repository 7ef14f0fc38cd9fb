-- Cards have a number of their own now, drawn by lot, which the badges keep; what was chosen is carried over to them.
update badges.setting set prefix = (select prefix from papers.card);

alter table papers.card drop column prefix;
