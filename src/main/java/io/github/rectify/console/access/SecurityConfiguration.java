package io.github.rectify.console.access;

import io.github.rectify.console.web.Problems;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Which way in leads where. What is not listed here is not there: a new page is closed until it gets a line of its own.
 *
 * <p>Accounts come by the form or, for calls, by HTTP Basic, which leaves no session behind. People come by the platform
 * ({@link PlatformSignIn}) and have no password. Unlisted and public: the platform's callback (it proves itself by its
 * signature), sign-in, style and script, and health without details.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    // how accounts are checked is not said here: AccountAuthentication is the only provider there is, and named for a chain as
    // well it would be asked twice, and count a failure twice

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(10)
    SecurityFilterChain assetChain(HttpSecurity http) {
        return plain(http).securityMatcher("/assets/**", "/webjars/**", "/favicon.ico")
                .headers(headers -> pageHeaders(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET).permitAll()
                        .requestMatchers(HttpMethod.HEAD).permitAll()
                        .anyRequest().denyAll())
                .build();
    }

    @Bean
    @Order(11)
    SecurityFilterChain callbackChain(HttpSecurity http) {
        return plain(http).securityMatcher("/wecom/callback")
                .headers(SecurityConfiguration::pageHeaders)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** No session, no sign-in, nothing to forge. */
    private static HttpSecurity plain(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    @Bean
    @Order(12)
    SecurityFilterChain callChain(HttpSecurity http, StillThereFilter stillThere,
            Problems problems) {
        RefusedCalls refused = new RefusedCalls(problems);
        return http.securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs/**", "/actuator/**")
                .headers(SecurityConfiguration::pageHeaders)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new ForgeableCall()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .httpBasic(basic -> basic.authenticationEntryPoint(refused))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .addFilterBefore(stillThere, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus").hasRole(ViewerToken.ACCOUNT)
                        .requestMatchers("/actuator/**").denyAll()
                        .requestMatchers("/api/schedules", "/api/schedules/**", "/api/intake/**")
                        .hasRole(ViewerToken.ACCOUNT)
                        .requestMatchers("/api/**", "/v3/api-docs", "/v3/api-docs/**").authenticated()
                        .anyRequest().denyAll())
                .build();
    }

    @Bean
    @Order(13)
    SecurityFilterChain pageChain(HttpSecurity http, StillThereFilter stillThere, SignInOutcome outcome) {
        RefusedPages refused = new RefusedPages();
        return http.headers(SecurityConfiguration::pageHeaders)
                .requestCache(cache -> cache.requestCache(wishedPage()))
                .formLogin(form -> form.loginPage("/login").successHandler(outcome).failureHandler(outcome))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .addFilterBefore(stillThere, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers("/login", "/h5/login", "/h5/login/return").permitAll()
                        .requestMatchers("/schedules", "/schedules/**", "/intake", "/intake/**")
                        .hasRole(ViewerToken.ACCOUNT)
                        .requestMatchers("/", "/tasks", "/tasks/**", "/messages", "/evidence/**", "/logout").authenticated()
                        // administrators of units come in as people: the pages themselves turn all others away
                        .requestMatchers("/replies", "/replies/**", "/exports", "/exports/**").authenticated()
                        .requestMatchers("/h5/**").authenticated()
                        .anyRequest().access(RefusedPages::unlisted))
                .build();
    }

    /** The page wanted before sign-in; not parts of pages, which make no sense alone. */
    private static HttpSessionRequestCache wishedPage() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null
                && !request.getRequestURI().startsWith("/h5/") && String.valueOf(request.getHeader("Accept"))
                .contains("text/html"));
        return cache;
    }

    private static HeadersConfigurer<HttpSecurity> pageHeaders(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }

    /** The filter belongs to the chains; by itself the container would run it for every request. */
    @Bean
    FilterRegistrationBean<StillThereFilter> onlyInChains(StillThereFilter filter) {
        FilterRegistrationBean<StillThereFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
