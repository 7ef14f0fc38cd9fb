package coop.cabas.articles.openfoodfacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.net.URI;

/** Where Open Food Facts is. */
record Site(URI base) {

    /** What is asked for: the whole answer would be a hundred times larger. */
    private static final String FIELDS =
            "product_name,product_name_fr,brands,quantity,product_quantity,product_quantity_unit,origins,origins_fr,labels_tags";

    /** @param code digits */
    URI product(String code) {
        return base.resolve("/api/v2/product/" + code + ".json?fields=" + FIELDS);
    }

    @Configuration(proxyBeanMethods = false)
    static class World {

        @Bean
        Site openFoodFactsSite() {
            return new Site(URI.create("https://world.openfoodfacts.org/"));
        }
    }
}
