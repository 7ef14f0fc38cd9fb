-- Some departments of the till hold what it sells that is not goods: said once, for sales as for stock.

create function sales.kind_of(department text) returns text
    language sql immutable parallel safe
    return case department
        when 'VENTE BON ACHAT' then 'VOUCHER'
        when 'CONSIGNE' then 'DEPOSIT'
        when 'RETOUR CONSIGNE' then 'DEPOSIT_RETURN'
        else 'GOODS'
    end;

comment on function sales.kind_of is 'GOODS, VOUCHER, DEPOSIT or DEPOSIT_RETURN: what the articles of a department are';

create or replace view sales.sale_line_fact as
select l.day, l.ean, l.label, l.supplier_ref, l.qty, l.ttc, l.ht, l.vat_rate, l.cost_unit,
       l.ht - l.margin as cost, l.margin,
       l.department, l.family, l.sub_family, l.supplier,
       sales.kind_of(l.department) as kind,
       l.price_ttc as price_ttc_exported, l.stock as stock_exported,
       e.file_id, l."row"
from sales.effective e
join sales.plu_line l on l.file_id = e.content_id and l.day = e.day
where e.kind = 'plu';
