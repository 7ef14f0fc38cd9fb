package coop.cabas.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route. Every controller method carries it, itself or through its class; a route without it is denied to
 * all and fails the build.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** Anyone at all, signed in or not: the sign-in page, the public pages. */
    String ANYONE = "anyone";

    /** Anyone signed in, whatever their roles: one's own account. */
    String SIGNED_IN = "signed-in";

    /** Name of a {@link Permission}, or {@link #ANYONE}, or {@link #SIGNED_IN}. */
    String value();
}
