create table mailings.letter (
    id         bigint      generated always as identity primary key,
    version    int         not null default 0,
    state      text        not null default 'DRAFT' check (state in ('DRAFT', 'SENDING', 'SENT', 'CANCELLED')),
    template   boolean     not null default false,
    query      text        not null default '' check (length(query) <= 20000),
    purpose    text        not null default 'COOP' check (purpose in ('COOP', 'NEWS')),
    subject_fr text        not null default '' check (length(subject_fr) <= 200),
    body_fr    text        not null default '' check (length(body_fr) <= 50000),
    subject_en text        not null default '' check (length(subject_en) <= 200),
    body_en    text        not null default '' check (length(body_en) <= 50000),
    reply_to   text        not null default '' check (length(reply_to) <= 254),
    together   boolean     not null default true,
    created    timestamptz not null,
    changed    timestamptz not null,
    author     text        not null,
    sent_by    text,
    goes_at    timestamptz,
    constraint sent_by_somebody check ((state in ('SENDING', 'SENT')) <= (sent_by is not null and goes_at is not null)),
    constraint templates_are_drafts check (not template or state = 'DRAFT'),
    constraint sent_with_words check (state not in ('SENDING', 'SENT') or (subject_fr <> '' and body_fr <> ''))
);

comment on table mailings.letter is 'Letters to a selection of members, from draft to sent; templates to begin others with';
comment on column mailings.letter.query is 'Selection, as the address of the list of members says it';
comment on column mailings.letter.purpose is 'COOP: the life of the coop, which every member is told of; NEWS: only to whoever agreed to the newsletter';
comment on column mailings.letter.together is 'Members who share an address get one letter with their names';
comment on column mailings.letter.goes_at is 'When it begins to go: at once, or later';

create index letter_by_change on mailings.letter (changed desc, id desc);
create index letter_going on mailings.letter (goes_at) where state = 'SENDING';

create table mailings.letter_attachment (
    letter bigint not null references mailings.letter on delete cascade,
    file   bigint not null references files.file,
    primary key (letter, file)
);

create index letter_attachment_by_file on mailings.letter_attachment (file);

create table mailings.recipient (
    letter   bigint not null references mailings.letter,
    member   bigint not null references members.member,
    address  text   not null default '' check (length(address) <= 254),
    with_    bigint references members.member,
    state    text   not null check (state in ('WAITING', 'HANDED_OVER', 'TOGETHER', 'NO_EMAIL', 'NO_CONSENT', 'GONE', 'STOPPED')),
    secret   bytea  unique,
    outbox   bigint,
    primary key (letter, member),
    constraint handed_over_is_in_the_outbox check ((state = 'HANDED_OVER') = (outbox is not null))
);

comment on table mailings.recipient is 'Who gets a letter, and who of the selection does not, as of the moment it was sent';
comment on column mailings.recipient.with_ is 'Whose letter names this member too, as they share an address';
comment on column mailings.recipient.secret is 'SHA-256 of what the link to receive no more letters holds';
comment on column mailings.recipient.outbox is 'Letter in the outbox';

create index recipient_waiting on mailings.recipient (letter, member) where state = 'WAITING';
create index recipient_by_member on mailings.recipient (member);
create index recipient_by_companion on mailings.recipient (with_) where with_ is not null;
