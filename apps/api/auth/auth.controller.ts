// Logging in and out, and who one is.
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from './access.decorator.js';
import { ChangePasswordDto, LoginDto, MeDto } from './auth.dto.js';
import { Authentication } from './authentication.service.js';
import { type Credentials, CurrentCredentials } from './current-actor.decorator.js';

@ApiTags('auth')
@Controller('api/auth')
export class AuthController {
  constructor(private readonly authentication: Authentication) {}

  @Post('login')
  @Access('public')
  @HttpCode(200)
  @ApiOkResponse({ type: MeDto })
  logIn(
    @Body() { username, password }: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    return this.authentication.logIn(username, password, request, reply);
  }

  @Post('logout')
  @Access('public')
  @HttpCode(204)
  @ApiNoContentResponse()
  logOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.authentication.logOut(request, reply);
  }

  @Get('me')
  @Access('signed-in')
  @ApiOkResponse({ type: MeDto })
  me(@CurrentCredentials() credentials: Credentials): Promise<MeDto> {
    return this.authentication.me(credentials);
  }

  @Post('password')
  @Access('signed-in')
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(@Body() body: ChangePasswordDto, @CurrentCredentials() credentials: Credentials): Promise<void> {
    return this.authentication.changePassword(credentials, body);
  }
}
