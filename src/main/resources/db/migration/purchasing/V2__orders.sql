create table purchasing.purchase_order (
    id         bigint      generated always as identity primary key,
    supplier   bigint      not null references purchasing.supplier,
    state      text        not null default 'DRAFT' check (state in ('DRAFT', 'SENT', 'CLOSED', 'CANCELLED')),
    ordered_on date        not null,
    deliver_on date        not null,
    until_on   date        not null,
    note       text        not null default '' check (length(note) <= 1000),
    made_at    timestamptz not null,
    made_by    text        not null,
    version    int         not null default 1,
    sent_at    timestamptz,
    sent_by    text,
    sent_to    text        check (length(sent_to) between 1 and 254),
    paper      bigint      references files.file,
    form       bigint      references files.file,
    closed_at  timestamptz,
    closed_by  text,
    constraint sending_is_whole check ((sent_at is null) = (sent_by is null) and (sent_at is null) = (paper is null)),
    constraint only_drafts_are_unsent check (state = 'CANCELLED' or (state = 'DRAFT') = (sent_at is null)),
    constraint closing_is_whole check ((state in ('CLOSED', 'CANCELLED')) = (closed_at is not null) and (closed_at is null) = (closed_by is null)),
    constraint deliveries_come_after check (deliver_on >= ordered_on and until_on > deliver_on)
);

comment on table purchasing.purchase_order is 'What is ordered of a supplier. A draft is composed by one at a time; what was sent stays as it was sent';
comment on column purchasing.purchase_order.until_on is 'Day of the delivery after it: until then it has to last';
comment on column purchasing.purchase_order.version is 'Grows with every change: of two who save at once, the second is told';
comment on column purchasing.purchase_order.sent_to is 'Address; null when it was handed over otherwise';
comment on column purchasing.purchase_order.paper is 'The order as PDF, as it was sent';
comment on column purchasing.purchase_order.form is 'The supplier''s own workbook, filled in';

create unique index one_draft_of_a_supplier on purchasing.purchase_order (supplier) where state = 'DRAFT';
create index order_by_day on purchasing.purchase_order (ordered_on desc, id desc);
create index order_of_supplier on purchasing.purchase_order (supplier, ordered_on desc, id desc);
create index order_on_its_way on purchasing.purchase_order (supplier, id) where state = 'SENT';
create index order_paper on purchasing.purchase_order (paper) where paper is not null;
create index order_form on purchasing.purchase_order (form) where form is not null;

create table purchasing.order_line (
    purchase_order bigint        not null references purchasing.purchase_order,
    offer          bigint        not null references purchasing.offer,
    article        bigint        references articles.article,
    parcels        int           not null check (parcels between 0 and 10000),
    proposed       int           not null default 0 check (proposed >= 0),
    pack           numeric(10,4) not null check (pack > 0),
    price          numeric(12,4) check (price >= 0),
    figures        jsonb,
    primary key (purchase_order, offer)
);

comment on table purchasing.order_line is 'What is ordered of one offer';
comment on column purchasing.order_line.article is 'What the offer was in the shop when it was ordered';
comment on column purchasing.order_line.proposed is 'Parcels that were proposed';
comment on column purchasing.order_line.price is 'Of one, VAT excluded, when it was ordered; null when it was not known';
comment on column purchasing.order_line.figures is 'Every figure that led to the proposal: purchasing.proposals.Proposed; null for what somebody added';
create index line_of_offer on purchasing.order_line (offer);
create index line_of_article on purchasing.order_line (article) where article is not null;

create function purchasing.only_drafts_change() returns trigger language plpgsql as $$
declare
    state text;
begin
    select o.state into state from purchasing.purchase_order o
    where o.id = case when tg_op = 'DELETE' then old.purchase_order else new.purchase_order end for share;
    if state <> 'DRAFT' then
        raise exception 'this order was sent' using errcode = 'check_violation', constraint = 'only_drafts_change';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger only_drafts_change before insert or update or delete on purchasing.order_line
    for each row execute function purchasing.only_drafts_change();

create function purchasing.states_go_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'orders are kept' using errcode = 'check_violation', constraint = 'states_go_on';
    end if;
    if old.state in ('CLOSED', 'CANCELLED') or (old.state = 'SENT' and new.state = 'DRAFT') or new.supplier <> old.supplier
       or (old.state = 'SENT' and (new.paper, new.deliver_on, new.ordered_on) is distinct from (old.paper, old.deliver_on, old.ordered_on)) then
        raise exception 'this order was sent' using errcode = 'check_violation', constraint = 'states_go_on';
    end if;
    return new;
end $$;

create trigger states_go_on before update or delete on purchasing.purchase_order
    for each row execute function purchasing.states_go_on();

create view purchasing.ordered as
select l.purchase_order, o.supplier, o.state, o.ordered_on, o.deliver_on, l.offer, l.article, l.parcels, l.pack,
       l.parcels * l.pack as quantity, l.price, round(l.parcels * l.pack * l.price, 2) as amount
from purchasing.purchase_order o join purchasing.order_line l on l.purchase_order = o.id
where o.state in ('SENT', 'CLOSED') and l.parcels > 0;

comment on view purchasing.ordered is 'What was ordered, once it was sent';

create view purchasing.on_order as
select l.article, sum(l.parcels * l.pack) as quantity
from purchasing.purchase_order o join purchasing.order_line l on l.purchase_order = o.id
where o.state = 'SENT' and l.article is not null
group by l.article;

comment on view purchasing.on_order is 'What is on its way, of every article';
