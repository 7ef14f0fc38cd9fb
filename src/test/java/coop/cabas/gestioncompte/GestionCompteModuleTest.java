package coop.cabas.gestioncompte;

import coop.cabas.testing.ModuleTest;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This module with people who have accounts, and a desk to hand files in at. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest(extraIncludes = {"access", "audit", "imports", "mail"})
@Import(Desk.class)
@interface GestionCompteModuleTest {}
