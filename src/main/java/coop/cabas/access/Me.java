package coop.cabas.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The account of the person signed in, as parameter of a controller method: {@code @Me AccountId me}. Requires a route
 * that lets in signed-in people only; a request by an API token without owner gets 404.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Me {}
