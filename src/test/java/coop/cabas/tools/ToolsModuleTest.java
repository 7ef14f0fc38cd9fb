package coop.cabas.tools;

import coop.cabas.testing.ModuleTest;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This module with circles, and with people who have accounts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(SamplePanel.class)
@ModuleTest(extraIncludes = {"access", "files", "mail", "circles"})
public @interface ToolsModuleTest {}
