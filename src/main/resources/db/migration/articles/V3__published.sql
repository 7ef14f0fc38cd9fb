-- What other contexts may read. Columns here are a promise: add, never rename.

create function articles.shelf_at(moment timestamptz) returns table (
    article bigint, code text, name text, status text, department bigint, department_name text, department_kind text, fresh boolean,
    family bigint, vat bigint, vat_rate numeric, price numeric, promotion boolean, promotion_ends timestamptz, regular_price numeric,
    sold_by_weight boolean, content numeric, content_unit text, unit_price numeric, unit text, tare numeric, deposit bigint,
    meal_voucher boolean, brand text, origin text, category text, labels text[], cost numeric, margin_share numeric, found_by text)
    language sql stable parallel safe
    as $$
        select a.id, (select c.code from articles.code c where c.article = a.id and c.main), a.name, a.status,
               a.department, d.name, d.kind, d.fresh, a.family, a.vat,
               (select r.rate from articles.vat_rate r
                where r.vat = a.vat and r.starts <= (shelf_at.moment at time zone 'Europe/Paris')::date order by r.starts desc limit 1),
               coalesce(promotion.amount, regular.amount), promotion.amount is not null, promotion.ends, regular.amount,
               a.weighed, a.content, a.content_unit,
               case when a.weighed then coalesce(promotion.amount, regular.amount)
                    when a.content_unit in ('KG', 'L', 'M') then round(coalesce(promotion.amount, regular.amount) / a.content, 2) end,
               case when a.weighed then 'KG' when a.content_unit in ('KG', 'L', 'M') then a.content_unit end,
               a.tare, a.deposit, a.meal_voucher, a.brand, a.origin, a.category,
               array(select l.name from articles.carries r join articles.label l on l.id = r.label where r.article = a.id order by l.name),
               (select c.amount from articles.cost c
                where c.article = a.id and c.starts <= shelf_at.moment order by c.starts desc, c.id desc limit 1),
               (select m.share from articles.margin_rule m
                where m.department = a.department and m.starts <= (shelf_at.moment at time zone 'Europe/Paris')::date
                order by m.starts desc limit 1),
               a.found_by
        from articles.article a
        join articles.department d on d.id = a.department
        left join lateral (
            select p.amount from articles.price p
            where p.article = a.id and p.kind = 'SHELF' and p.starts <= shelf_at.moment
              and not exists (select from articles.withdrawal w where w.price = p.id and w.at <= shelf_at.moment)
            order by p.starts desc, p.id desc limit 1) regular on true
        left join lateral (
            select p.amount, p.ends from articles.price p
            where p.article = a.id and p.kind = 'PROMOTION' and p.starts <= shelf_at.moment and p.ends > shelf_at.moment
              and not exists (select from articles.withdrawal w where w.price = p.id and w.at <= shelf_at.moment)
            order by p.starts desc, p.id desc limit 1) promotion on true
    $$;

comment on function articles.shelf_at is
    'Every article as it is sold at a moment. Prices in euros, VAT included, of a kilogram when sold_by_weight and null when none was given; cost VAT excluded; unit_price of one unit (KG, L, M), null when the content is not known';

create view articles.known_code as
select c.code, c.article, c.kind, c.main, c.retired_at is not null as retired
from articles.code c;

comment on view articles.known_code is 'Every code that ever stood for an article';

create view articles.named_department as
select id as department, name, kind, fresh, ended from articles.department;

comment on view articles.named_department is 'Parts of the shop';

create view articles.named_family as
select id as family, name, within from articles.family;

comment on view articles.named_family is 'Families and sub-families';

create view articles.named_vat as
select id as vat, name from articles.vat;

comment on view articles.named_vat is 'Kinds of value added tax';

create view articles.named_article as
select id as article, name, department, family, status, weighed, merged_into, found_by from articles.article;

comment on view articles.named_article is 'Articles by name, without what they cost and are sold for';
