package coop.cabas.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Whether Cabas runs with the demonstration coop: {@code CABAS_DEMO}; when nobody says, yes on the embedded database and no
 * on a coop's own server.
 *
 * <p>While it is on, Cabas refuses to listen beyond this machine. Who may sign in to the demonstration's accounts is decided
 * by {@code access}.
 *
 * @param isOn whether to load the demonstration coop, and to let its people in
 */
public record DemonstrationSetting(boolean isOn) {

    public static DemonstrationSetting in(Environment environment) {
        Binder binder = Binder.get(environment);
        @Nullable Boolean asked = binder.bind("cabas.demo", Boolean.class).orElse(null);
        boolean external = binder.bind("cabas.database", Bindable.of(DatabaseSettings.class))
                .map(DatabaseSettings::isExternal)
                .orElse(false);
        return new DemonstrationSetting(asked == null ? !external : asked);
    }
}
