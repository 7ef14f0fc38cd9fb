package coop.cabas.imports;

import coop.cabas.testing.ModuleTest;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This module with an importer of marbles and with people who have accounts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest(extraIncludes = {"access", "files", "mail"})
@Import({Marbles.class, Desk.class})
public @interface ImportsModuleTest {}
