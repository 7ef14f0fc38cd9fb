alter table mail.message
    add column written     boolean not null default false,
    add column reply_to    text    not null default '' check (reply_to !~ '[[:cntrl:]]' and length(reply_to) <= 254),
    add column unsubscribe text    check (unsubscribe !~ '[[:cntrl:][:space:]<>]');

comment on column mail.message.written is 'Written by a person, as Markdown; otherwise put into words by the program';
comment on column mail.message.unsubscribe is 'Address that puts an end to letters of this kind, without signing in (RFC 8058); null when there is none';

alter table mail.message drop constraint sent_is_blank;
alter table mail.message add constraint sent_is_blank
    check (state <> 'SENT' or (text is null and action_url is null and unsubscribe is null));

create table mail.attachment (
    message bigint not null references mail.message on delete cascade,
    place   int    not null check (place between 1 and 20),
    file    bigint not null references files.file,
    primary key (message, place)
);

comment on table mail.attachment is 'Documents that go with a letter, until it is sent';

create index attachment_by_file on mail.attachment (file);

create view mail.letter_state as
select id, state, attempts, sent, problem from mail.message;

comment on view mail.letter_state is 'What became of every letter';
