package coop.cabas.sales;

import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/** The till's files held against one another. */
@Component
class Reconciliation {

    Map<String, Object> figures() {
        return new LinkedHashMap<>();
    }
}
