package coop.cabas.command;

import org.springframework.stereotype.Component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A word of the command line, as a bean of the module that owns it. Goes with picocli's {@code @Command(name = "…")} on a
 * class named {@code …Command}, which is a {@code Callable<Integer>} or has {@code @Command} methods for its second words.
 * {@code --help} is understood everywhere without being declared.
 *
 * <ul>
 *   <li>Help is written in {@code messages/<module>_xx.properties}: {@code <module>.command.<words>} for a command,
 *       {@code <module>.command.<words>.<option or parameter>} for what it takes; all dots:
 *       {@code access.command.admin.create.email}.
 *   <li>Default values go into {@code defaultValue}, not into initialisers: help is made without making the bean.
 *   <li>What it answers is printed on {@code System.out}, and nothing else is; complaints go to {@code System.err}.
 *   <li>Its result is the exit code: 0 done, 1 its own "no", 2 refused or badly called. A thrown {@code Refused} is
 *       told and gives 2; anything else thrown gives {@value Commands#FAILED}.
 *   <li>It must not be proxied: open transactions in what it calls.
 * </ul>
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CabasCommand {}
