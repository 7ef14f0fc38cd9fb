create schema mail;

comment on schema mail is 'Letters to people, from being handed over to being delivered';

create table mail.message (
    id           bigint      generated always as identity primary key,
    recipient    text        not null,
    language     text        not null,
    subject      text        not null check (subject !~ '[[:cntrl:]]'),
    text         text,
    action_label text,
    action_url   text,
    created      timestamptz not null,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts     int         not null default 0,
    due          timestamptz,
    sent         timestamptz,
    problem      text,

    constraint waiting_is_due check ((state = 'WAITING') = (due is not null)),
    constraint waiting_has_words check (state <> 'WAITING' or text is not null),
    -- it may hold a link that opens an account
    constraint sent_is_blank check (state <> 'SENT' or (text is null and action_url is null))
);

create index message_due on mail.message (due) where state = 'WAITING';
