package coop.cabas.circles.meetings;

import coop.cabas.testing.ModuleTest;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The module of circles with circles and people to gather. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@Import(Gathering.class)
public @interface MeetingsModuleTest {}
