/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE `membership` (`id` int, `main_beneficiary_id` int, `member_number` bigint, `withdrawn` tinyint, `frozen` tinyint, `frozen_change` tinyint, `first_shift_date` date, `withdrawn_date` date, `created_at` datetime);
INSERT INTO `membership` VALUES
(1,2,101,0,0,0,'2026-09-07',NULL,'2026-01-05 10:00:00'),
(2,NULL,102,1,0,0,'2026-09-01',NULL,'2026-01-06 10:00:00'),
(3,4,103,0,1,0,'2026-09-14',NULL,'2026-01-07 10:00:00'),
(4,NULL,104,0,0,0,NULL,NULL,'2026-01-08 10:00:00');
CREATE TABLE `address` (`id` int, `street1` varchar(255), `street2` varchar(255), `zipcode` varchar(255), `city` varchar(255));
INSERT INTO `address` VALUES (1,'1 rue de l\'Été','Bât. C','78160','Marly-le-Roi');
CREATE TABLE `fos_user` (`id` int, `username` varchar(180), `email` varchar(180), `enabled` tinyint, `password` varchar(255), `roles` longtext);
INSERT INTO `fos_user` VALUES
(1,'admin','admin@example.org',1,'$2y$10$deInxMtbDLO1a5q/4OaHP.ihZlJr/xOwEPCEWIU88.796AYybUepu','a:1:{i:0;s:10:\"ROLE_ADMIN\";}'),
(2,'zoe','Zoe@Example.org',1,'$2y$10$deInxMtbDLO1a5q/4OaHP.ihZlJr/xOwEPCEWIU88.796AYybUepu','a:0:{}'),
(3,'ulysse','ulysse@example.org',0,'c530065662aead121f544a72ad54a6ba984686ba','a:1:{i:0;s:20:\"ROLE_PASSWORD_TO_SET\";}'),
(4,'paul','paul@example.org',1,'$2y$10$deInxMtbDLO1a5q/4OaHP.ihZlJr/xOwEPCEWIU88.796AYybUepu','a:0:{}'),
(5,'anna','anna@example.org',1,'$2y$10$deInxMtbDLO1a5q/4OaHP.ihZlJr/xOwEPCEWIU88.796AYybUepu','a:0:{}');
CREATE TABLE `beneficiary` (`id` int, `address_id` int, `user_id` int, `membership_id` int, `lastname` varchar(255), `firstname` varchar(255), `phone` varchar(255), `created_at` datetime);
INSERT INTO `beneficiary` VALUES
(1,NULL,3,1,'L\'Hermitage','Ulysse','01 99 00 00 01','2026-02-05 10:00:00'),
(2,1,2,1,'L\'Hermitage','Zoé','0639980001','2026-01-05 10:00:00'),
(3,NULL,4,2,'Boucle','Paul',NULL,'2026-01-06 10:00:00'),
(4,NULL,5,3,'Rivière','Anna',NULL,'2026-01-07 10:00:00'),
(5,NULL,NULL,NULL,'Seul','Marc',NULL,'2026-01-07 10:00:00');
CREATE TABLE `registration` (`id` int, `membership_id` int, `date` datetime, `created_at` datetime, `amount` varchar(255), `mode` int);
INSERT INTO `registration` VALUES (1,1,'2026-01-05 00:00:00','2026-01-05 10:00:00','15',2),(2,3,'2026-01-07 00:00:00','2026-01-07 10:00:00','7,50',4);
CREATE TABLE `formation` (`id` int, `name` varchar(180), `roles` longtext);
INSERT INTO `formation` VALUES (1,'Caisse','a:0:{}');
CREATE TABLE `beneficiaries_formations` (`beneficiary_id` int, `formation_id` int);
INSERT INTO `beneficiaries_formations` VALUES (2,1);
CREATE TABLE `job` (`id` int, `name` varchar(191), `enabled` tinyint, `description` longtext, `min_shifter_alert` int);
INSERT INTO `job` VALUES (1,'Rayons',1,'Remplir',2),(2,'Ancien travail',0,NULL,1);
CREATE TABLE `period` (`id` int, `job_id` int, `day_of_week` smallint, `start` time, `end` time);
INSERT INTO `period` VALUES (1,1,1,'09:00:00','12:00:00');
CREATE TABLE `period_position` (`id` int, `formation_id` int, `period_id` int, `week_cycle` varchar(1));
INSERT INTO `period_position` VALUES (1,1,1,NULL),(2,NULL,1,NULL),(3,NULL,1,'B');
CREATE TABLE `closing_exception` (`id` int, `date` date, `reason` varchar(255));
INSERT INTO `closing_exception` VALUES (1,'2026-12-25','Noël');
CREATE TABLE `shift` (`id` int, `shifter_id` int, `booker_id` int, `last_shifter_id` int, `formation_id` int, `job_id` int, `start` datetime, `end` datetime, `booked_time` datetime, `locked` tinyint, `was_carried_out` tinyint, `position_id` int);
INSERT INTO `shift` VALUES
(10,1,3,NULL,1,1,'2026-11-10 09:00:00','2026-11-10 12:00:00','2026-11-01 10:00:00',0,1,1),
(11,NULL,NULL,NULL,NULL,1,'2026-11-10 09:00:00','2026-11-10 12:00:00',NULL,0,0,2),
(12,2,1,NULL,1,1,'2026-11-24 09:00:00','2026-11-24 12:00:00','2026-11-15 10:00:00',0,0,1),
(13,NULL,NULL,4,NULL,1,'2026-11-24 09:00:00','2026-11-24 12:00:00',NULL,0,0,2),
(14,2,1,NULL,NULL,2,'2026-11-24 10:00:00','2026-11-24 13:00:00','2026-11-15 10:00:00',0,0,NULL),
(15,3,4,NULL,NULL,1,'2026-11-25 09:00:00','2026-11-25 12:00:00','2026-11-15 10:00:00',0,0,NULL),
(16,4,5,NULL,NULL,1,'2026-11-25 14:00:00','2026-11-25 17:00:00','2026-11-15 10:00:00',0,0,NULL),
(17,2,NULL,NULL,NULL,1,'2026-10-25 01:00:00','2026-10-25 04:00:00',NULL,0,0,NULL);
CREATE TABLE `shiftfreelog` (`id` int, `created_by_id` int, `shift_id` int, `beneficiary_id` int, `created_at` datetime, `reason` varchar(255), `request_route` varchar(255));
INSERT INTO `shiftfreelog` VALUES (1,2,11,2,'2026-11-02 08:00:00','Malade','shift_free');
CREATE TABLE `shift_exemption` (`id` int, `name` varchar(255));
INSERT INTO `shift_exemption` VALUES (1,'Arrêt maladie');
CREATE TABLE `membership_shift_exemption` (`id` int, `created_by_id` int, `shift_exemption_id` int, `membership_id` int, `description` varchar(255), `start` date, `end` date);
INSERT INTO `membership_shift_exemption` VALUES (1,1,1,3,'à revoir','2026-10-01','2026-10-31'),(2,1,1,3,'','2026-11-11','2026-11-01');
CREATE TABLE `time_log` (`id` int, `membership_id` int, `shift_id` int, `created_at` datetime, `time` smallint, `description` varchar(255), `type` smallint, `created_by_id` int);
INSERT INTO `time_log` VALUES
(1,1,NULL,'2026-09-01 00:00:00',-180,'Reprise du compteur',0,1),
(2,1,10,'2026-11-10 09:00:00',180,NULL,1,NULL),
(3,1,NULL,'2026-10-05 00:00:00',-180,NULL,2,NULL),
(4,1,NULL,'2026-11-02 00:00:00',-180,NULL,2,NULL),
(5,1,NULL,'2026-10-05 00:00:01',360,NULL,20,NULL),
(6,1,NULL,'2026-11-02 00:00:01',-180,NULL,20,NULL),
(7,1,NULL,'2026-11-02 00:00:01',180,NULL,7,NULL),
(8,1,12,'2026-11-24 09:00:00',180,NULL,1,NULL),
(9,1,14,'2026-11-24 10:00:00',180,NULL,1,NULL),
(10,1,17,'2026-10-25 01:00:00',180,NULL,1,NULL),
(11,3,NULL,'2026-11-09 06:05:02',0,NULL,3,NULL),
(12,3,NULL,'2026-11-09 07:00:00',5,'essai',99,1),
(13,2,15,'2026-11-25 09:00:00',180,NULL,1,NULL),
(14,3,16,'2026-11-25 14:00:00',180,NULL,1,NULL);
-- Dump completed on 2026-11-20  9:00:00
