package coop.cabas.purchasing;

import coop.cabas.purchasing.forms.FormMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How files are read, as the tables keep it. */
public final class FormMaps {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormMaps() {}

    public static @Nullable String json(@Nullable FormMap map) {
        return map == null ? null : JSON.writeValueAsString(map);
    }

    public static @Nullable FormMap of(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, FormMap.class);
    }
}
