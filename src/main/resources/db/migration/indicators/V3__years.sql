create table indicators.year_article (
    year       date          not null check (year = date_trunc('year', year)),
    ean        text          not null,
    label      text          not null,
    department text          not null,
    family     text          not null,
    supplier   text          not null,
    days       int           not null,
    qty        numeric(14,6) not null,
    ttc        numeric(14,2) not null,
    ht         numeric(14,6) not null,
    cost       numeric(14,6) not null,
    primary key (year, ean)
);

comment on table indicators.year_article is 'Sales per year and code, named as in the last month it was sold in the year';

create index year_article_by_ean on indicators.year_article (ean, year);

insert into indicators.year_article (year, ean, label, department, family, supplier, days, qty, ttc, ht, cost)
select date_trunc('year', month)::date, ean,
       (array_agg(label order by month desc))[1], (array_agg(department order by month desc))[1],
       (array_agg(family order by month desc))[1], (array_agg(supplier order by month desc))[1],
       sum(days), sum(qty), sum(ttc), sum(ht), sum(cost)
from indicators.month_article
group by date_trunc('year', month)::date, ean;
