package coop.cabas.ui;

/** Address of an icon in the sprite, for {@code ui/icon.jte}. */
public final class Icon {

    private Icon() {}

    /** @param name a name listed in {@code ui/icons.txt} */
    public static String icon(String name) {
        return "/icons/" + Assets.version() + ".svg#" + name;
    }
}
