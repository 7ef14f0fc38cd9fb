package coop.cabas.purchasing.forms;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/** Titles that French suppliers write over their columns. */
final class KnownTitles {

    /** Words of titles, without accents and signs; of two columns for one field, the earlier entry is believed. */
    private static final List<Known> ALL = List.of(
            known(Field.EAN, "(code )?ean ?(13)?( uvc)?|gencode?|code barres?|codebar|gtin"),
            known(
                    Field.REFERENCE,
                    "ref( four(nisseur)?| art(icle)?| produit)?|reference( fournisseur| article| produit)?"),
            known(Field.REFERENCE, "code( article| art| produit)|article code|n article|code"),
            known(Field.LABEL, "designation( .*)?|libelle( .*)?|article lib(elle)?"),
            known(Field.LABEL, "produits?|articles?|nom (du )?produit|descriptif|description"),
            known(
                    Field.PACK_SIZE,
                    "pcb( .*)?|colisage|uvc colis|(nb |nombre d? ?)?(uvc|unites?|pieces?)( par| le| au)? colis"),
            known(Field.PACK_SIZE, "(qte |quantite )?par colis|conditionnement|cond"),
            known(Field.CONTENT, "contenance|contenu|poids( net)?( unitaire)?|volume|format|grammage"),
            known(Field.PACK_PRICE, "(prix|px|tarif)( ht| h t)?( du| le| au| par)? (colis|carton)( ht| h t)?"),
            known(Field.NET_PRICE, "(prix|tarif|pu|px)( u| unitaire)? net( ht| h t)?|net ht"),
            known(
                    Field.UNIT_PRICE,
                    "(prix|px|tarif)( u| unit| unitaire| brut| achat| d achat)*( ht| h t)?|p ?u( ht| h t)?|pub|pa ht"),
            known(Field.VAT, "(taux )?(de )?tva( en)?"),
            known(Field.DISCOUNT, "r ?[123]|rq|rem( \\d)?|remises?( \\d| .*)?"),
            known(
                    Field.COST,
                    "(eco ?)(taxe|part|participation|contribution)s?|taxe .*|autres taxes|consignes?|droits d accises?"),
            known(Field.DELIVERED, "bl ?qte|(qte|quantite)s? (livree?s?|bl)|livree?s?"),
            known(
                    Field.PARCELS,
                    "((qte|quantite|nb|nombre)s? )?(cde |cdee? |commandee?s? )?((en|de) )?colis( commandes?| cdes?)?"),
            known(Field.PARCELS, "(qte|quantite)s?( cdee?| commandee?s?| a commander)?|commande|cde"),
            known(Field.AMOUNT, "(montant|total|prix total)( ligne| total)?( ht| h t)?"));

    private KnownTitles() {}

    private record Known(Field field, Pattern words) {}

    /** What a title tells. */
    record Told(Field field, int rank) {}

    private static Known known(Field field, String words) {
        return new Known(field, Pattern.compile(words));
    }

    /** @param rank the smaller, the surer; null when the title is not known */
    static @Nullable Told of(String title) {
        var words = Titles.words(title);
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).words().matcher(words).matches()) {
                return new Told(ALL.get(i).field(), i);
            }
        }
        return null;
    }
}
