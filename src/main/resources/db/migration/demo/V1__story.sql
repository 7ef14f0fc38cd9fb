create schema demo;

comment on schema demo is 'The demonstration coop: how far its story has been told. Empty where there is none';

create table demo.story (
    only_one   boolean primary key default true check (only_one),
    start_day  date    not null,
    end_day    date    not null check (end_day > start_day),
    told_until date
);

comment on column demo.story.end_day is 'The day before the first start: later starts tell the same story, so that it can be taken up where it stopped';
comment on column demo.story.told_until is 'Last day whose files have been imported; null when none has';
