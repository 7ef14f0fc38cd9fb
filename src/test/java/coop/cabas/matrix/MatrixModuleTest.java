package coop.cabas.matrix;

import coop.cabas.testing.ModuleTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This module with people who have accounts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest(extraIncludes = {"access", "audit", "mail"})
public @interface MatrixModuleTest {}
