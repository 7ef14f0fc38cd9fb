-- What people who ask to join answered to the coop's own fields.

create table members.join_answer (
    id      bigint generated always as identity primary key,
    request bigint not null references members.join_request on delete cascade,
    field   bigint not null references members.field,
    place   int    not null check (place >= 1),
    value   text   not null check (length(value) <= 10000),
    choice  bigint,
    unique (request, field, place),
    foreign key (choice, field) references members.field_choice (id, field)
);

comment on table members.join_answer is 'What people who ask to join answered to the coop''s own fields; written into their file once they are accepted';
