-- Written in the transaction that hands the letter over: however often the task runs, a day of review is told once.
create table circles.review_told (
    decision bigint not null references circles.decision,
    review   date   not null,
    told     date   not null,
    primary key (decision, review)
);

comment on table circles.review_told is 'Reviews that those who run the circle were reminded of by letter';
comment on column circles.review_told.review is 'Day by which the decision was to be looked at again';
