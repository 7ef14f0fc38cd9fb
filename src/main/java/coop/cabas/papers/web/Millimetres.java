package coop.cabas.papers.web;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A margin or a gap on paper: 0 to 100 mm, to a tenth. */
@DecimalMin("0")
@DecimalMax("100")
@Digits(integer = 3, fraction = 1)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, METHOD, ANNOTATION_TYPE})
@interface Millimetres {

    String message() default "{papers.millimetres}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
