package coop.cabas.sales;

import coop.cabas.testing.ModuleTest;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This module with people who have accounts, a desk to hand files in at, and a look at what is true. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest(extraIncludes = {"access", "audit", "files", "imports", "mail"})
@Import({Desk.class, Facts.class})
@interface SalesModuleTest {}
